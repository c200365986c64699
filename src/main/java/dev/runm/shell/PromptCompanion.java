package dev.runm.shell;

/** Something that goes along with the prompt, such as a lesson. */
public interface PromptCompanion {
  /** Is called before each line is read; may say something, and may run commands. */
  void beforeLine();
}
