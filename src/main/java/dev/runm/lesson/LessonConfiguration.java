package dev.runm.lesson;

import dev.runm.settings.Setting;
import dev.runm.shell.ArgumentCheck;
import dev.runm.shell.Word;
import dev.runm.shell.WordSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting and the words of the room. */
@Configuration(proxyBeanMethods = false)
class LessonConfiguration {

  @Bean
  Setting<String> lessonsFolder() {
    return Setting.text(
        "lessons", "", "the path of a folder", "a folder with lessons of your own, *.md");
  }

  @Bean
  WordSource lessonNames(ObjectProvider<LessonFiles> files) {
    return WordSource.of(
        Set.of("lesson"),
        typed -> files.getObject().names().stream().map(name -> new Word(name, "")).toList(),
        (typed, goesOn) -> !files.getObject().mayBe(typed.prefix(), goesOn));
  }

  @Bean
  ArgumentCheck lessonCheck(ObjectProvider<LessonFiles> files) {
    return ArgumentCheck.of(Set.of("lesson"), name -> files.getObject().named(name));
  }
}
