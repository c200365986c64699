package dev.runm.profile;

import dev.runm.shell.FileWords;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import dev.runm.shell.WordSource.Typed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Profiles as words: a profile has a name, or a path, which may be in the current directory. */
final class ProfileWords {
  private ProfileWords() {}

  /** Returns those that are there; several stand with commas between them. */
  static WordSource of(ProfileLibrary library, ProfileKind kind, Set<String> serves) {
    return WordSource.of(
        serves,
        typed -> words(library, kind, typed),
        (typed, goesOn) -> isWrong(library.names(kind), typed.prefix(), goesOn));
  }

  /** Returns those that are there, for whoever may as well make a new one. */
  static WordSource orNew(ProfileLibrary library, ProfileKind kind, String serves) {
    return WordSource.of(Set.of(serves), typed -> words(library, kind, typed));
  }

  private static List<Word> words(ProfileLibrary library, ProfileKind kind, Typed typed) {
    return Stream.concat(
            library.described(kind).entrySet().stream()
                .map(profile -> new Word(profile.getKey(), profile.getValue())),
            FileWords.beginningWith(typed.prefix(), Set.of(".yaml", ".yml")).stream()
                .filter(file -> file.whole() || !typed.prefix().isEmpty()))
        .toList();
  }

  /** What may still become a path is one of a file or folder that is there. */
  private static boolean isWrong(List<String> names, String word, boolean goesOn) {
    String[] each = word.split(",", -1);
    for (int i = 0; i < each.length; i++) {
      boolean last = goesOn && i + 1 == each.length;
      boolean path = ProfileFolder.isPath(each[i]) || each[i].equals(ProfileLibrary.TYPED);
      if (!path
          && WordSource.isNone(each[i], names, last)
          && !(last && !FileWords.beginningWith(each[i], Set.of(".yaml", ".yml")).isEmpty())) {
        return true;
      }
    }
    return false;
  }
}
