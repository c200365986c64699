package dev.runm.mapper;

import dev.runm.error.UserException;
import dev.runm.session.MapperElement;
import dev.runm.session.ReloadableMappers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Compares the mappers folder with what was shipped, or statements of another folder with it. */
@Component
class Comparison {
  private static final String SHIPPED = "classpath:shipped/mappers/*.*";

  private final ReloadableMappers mappers;

  Comparison(ReloadableMappers mappers) {
    this.mappers = mappers;
  }

  /** Returns what is different from the files that the program was built with. */
  MapperDiff withShipped() {
    Map<String, String> before = shipped();
    Map<String, String> after = MapperCatalog.files(mappers.folder());
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<FileDiff> differences =
        names.stream()
            .flatMap(
                name ->
                    FileDiff.of(
                        "shipped",
                        name,
                        before.getOrDefault(name, ""),
                        after.getOrDefault(name, ""))
                        .stream())
            .toList();
    return new MapperDiff("shipped mappers and those here", differences);
  }

  /** Returns what the statements of another folder, which may hold some alone, do otherwise. */
  MapperDiff with(String folder) {
    Path variant = mappers.variant(folder);
    Map<String, String> usual =
        MapperCatalog.elements(mappers.folder()).stream()
            .collect(Collectors.toMap(MapperElement::name, Comparison::text));
    List<FileDiff> differences =
        MapperCatalog.elements(variant).stream()
            .flatMap(
                one ->
                    FileDiff.of("here", one.name(), usual.getOrDefault(one.name(), ""), text(one))
                        .stream())
            .toList();
    return new MapperDiff("mappers here and those of " + folder, differences);
  }

  private static String text(MapperElement element) {
    return "<!-- " + element.comment() + " -->\n" + element.xml();
  }

  private static Map<String, String> shipped() {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
      Function<Resource, String> name = resource -> String.valueOf(resource.getFilename());
      Map<String, String> texts = new TreeMap<>();
      for (Resource resource : found) {
        texts.put(name.apply(resource), resource.getContentAsString(StandardCharsets.UTF_8));
      }
      return texts;
    } catch (IOException failure) {
      throw new UserException(
          "the mappers that were shipped are not in the program: build it anew", failure);
    }
  }
}
