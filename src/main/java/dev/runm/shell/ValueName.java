package dev.runm.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the value of an option is called where it is told how a command is typed. Without it a
 * number is {@code N} and a text is {@code NAME}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ValueName {
  String value();
}
