package dev.runm.shell;

/** Is told that a {@link PromptFact} became known, or changed, while somebody is at the prompt. */
public interface PromptListener {
  void factChanged();
}
