package dev.runm.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Marks a class whose one method with Spring Shell's {@code @Command} is a command of the shell.
 * The method returns a {@link dev.runm.output.Report} if it lists something, else nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ShellCommand {}
