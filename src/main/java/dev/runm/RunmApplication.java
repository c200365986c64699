package dev.runm;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a shell over a live MySQL session. */
@SpringBootApplication
public class RunmApplication {
  public static void main(String[] args) {
    SpringApplication.run(RunmApplication.class, args);
  }
}
