package dev.runm;

import dev.runm.start.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a shell over a live MySQL session. */
@SpringBootApplication
public class RunmApplication {
  public static void main(String[] arguments) {
    System.exit(Program.run(arguments).value());
  }
}
