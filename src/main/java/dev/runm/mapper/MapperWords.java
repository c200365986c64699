package dev.runm.mapper;

import dev.runm.session.MapperElement;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.FileWords;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets ids of statements, and folders of others, complete words at the prompt. */
@Configuration(proxyBeanMethods = false)
class MapperWords {

  /** By the id alone, or behind the mapper's name once that is begun. */
  @Bean
  WordSource statementIds(MapperCatalog catalog) {
    return WordSource.of(
        Set.of("mapper show id", "mapper edit id"),
        typed ->
            catalog.lastElements().stream()
                .sorted(Comparator.comparing(MapperElement::id))
                .flatMap(
                    one ->
                        Stream.of(one.id(), one.name())
                            .filter(name -> !name.equals(one.name()) || isBegun(typed.prefix()))
                            .map(name -> new Word(name, one.question())))
                .distinct()
                .toList(),
        (typed, goesOn) -> isWrong(catalog, typed.prefix(), goesOn));
  }

  /** Behind a mapper's name more is known than is worth telling. */
  private static boolean isWrong(MapperCatalog catalog, String word, boolean goesOn) {
    List<String> ids =
        catalog.lastElements().stream().flatMap(one -> Stream.of(one.id(), one.name())).toList();
    return word.indexOf('.') < 0 && WordSource.isNone(word, ids, goesOn);
  }

  @Bean
  ArgumentCheck statementCheck(MapperCatalog catalog) {
    return ArgumentCheck.of(Set.of("id"), catalog::find);
  }

  private static boolean isBegun(String prefix) {
    return !prefix.isEmpty() && Character.isUpperCase(prefix.charAt(0));
  }

  @Bean
  WordSource variantFolders(MapperCatalog catalog) {
    return WordSource.of(
        Set.of("mappers", "mapper diff dir"),
        typed ->
            Stream.concat(
                    folders(catalog.folder().resolve("variants")).stream(),
                    FileWords.folders(typed.prefix()).stream()
                        .filter(folder -> !typed.prefix().isEmpty()))
                .toList());
  }

  private static List<Word> folders(Path variants) {
    try (Stream<Path> found = Files.list(variants)) {
      return found
          .filter(Files::isDirectory)
          .map(folder -> new Word(String.valueOf(folder.getFileName()), "shipped statements"))
          .sorted(Comparator.comparing(Word::text))
          .toList();
    } catch (IOException | UncheckedIOException none) {
      return List.of();
    }
  }
}
