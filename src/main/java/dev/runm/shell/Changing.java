package dev.runm.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a command that changes what is in the database, or elsewhere, and is not to be repeated.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Changing {
  /** The options and arguments with which it does; none where it always does. */
  String[] with() default {};
}
