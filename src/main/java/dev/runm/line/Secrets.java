package dev.runm.line;

import java.util.regex.Pattern;

/** Tells what must not be written down. Rather too much is taken for a secret than too little. */
public final class Secrets {
  private static final Pattern SECRET =
      Pattern.compile(
          "passw|passphrase|\\bpwd\\b|secret|credential|token|api.?key"
              + "|\\bidentified\\b|\\b(?:create|alter)\\s+user\\b|\\bset\\s+password\\b"
              + "|\\baes_(?:en|de)crypt\\b"
              // a URL, or an address without its scheme, with a password in it; each try ends at
              // the next colon, as a long list of values may hold hundreds of them
              + "|://[^\\s/@]*:[^\\s/@]*@|(?<=\\S):(?!=@)[^\\s/:]*@[\\w.\\[]"
              // what connect would refuse, such as a password with a slash or a blank
              + "|^\\s*connect\\b[^\\n]*:[^\\n]*@",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Secrets() {}

  /** Whether a text may hold a secret. */
  public static boolean in(String text) {
    return SECRET.matcher(text).find();
  }

  /**
   * Whether a line may hold a secret, or was typed with a blank before it, so as to be forgotten.
   */
  public static boolean isToBeForgotten(String line) {
    return line.startsWith(" ") || in(line);
  }
}
