package dev.runm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * A real browser without a window, in which tests open the pages that runm writes. One page is open
 * at a time.
 */
public final class Browser implements AutoCloseable {
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Path folder;
  private final Process process;
  private final DevTools tools;
  private final String session;

  /**
   * Starts a Chromium: that of {@code -Drunm.browser}, else one in PATH, else one that is fetched
   * (70 MB) to the cache folder.
   */
  public Browser() {
    try {
      Chromium chromium = Chromium.find();
      folder = Files.createTempDirectory("runm-browser-");
      Path log = folder.resolve("log");
      process = chromium.start(folder.resolve("profile"), log);
      Runtime.getRuntime().addShutdownHook(new Thread(this::end));
      tools = new DevTools(Chromium.address(process, log), this::note);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
    JsonNode target = tools.ask("", "Target.createTarget", Map.of("url", "about:blank"));
    String id = target.get("targetId").asString();
    session =
        tools
            .ask("", "Target.attachToTarget", Map.of("targetId", id, "flatten", true))
            .get("sessionId")
            .asString();
    List.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable")
        .forEach(method -> ask(method, Map.of()));
    resize(1280, 800);
  }

  /** Opens a file and waits until it has loaded, with its scripts. */
  public void open(Path file) {
    ask("Page.navigate", Map.of("url", "about:blank"));
    complaints.clear();
    requests.clear();
    JsonNode answer = ask("Page.navigate", Map.of("url", file.toAbsolutePath().toUri().toString()));
    if (answer.has("errorText")) {
      throw new IllegalStateException(file + ": " + answer.get("errorText").asString());
    }
    evaluate(
        "new Promise(done => document.readyState === 'complete'"
            + " ? done(1) : addEventListener('load', () => done(1)))");
    evaluate("document.fonts.ready.then(() => 1)");
  }

  /** Returns the value of a JavaScript expression; of a promise, what it is kept with. */
  public JsonNode evaluate(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Returns the document as it is after the scripts. */
  public String dom() {
    return evaluate("document.documentElement.outerHTML").asString();
  }

  /** Returns the errors and warnings on the console, and what else the browser complains of. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Returns what the page asked for besides itself. */
  public List<String> requests() {
    JsonNode loaded = evaluate("performance.getEntriesByType('resource').map(entry => entry.name)");
    loaded.forEach(name -> requests.add(name.asString()));
    return requests.stream().distinct().skip(1).toList();
  }

  /** Sets the size of the window, in pixels of the page. */
  public void resize(int width, int height) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Prefers {@code dark} or {@code light}. */
  public void prefer(String scheme) {
    emulate("", scheme);
  }

  /** Shows the page as it is printed. */
  public void asPrinted(String scheme) {
    emulate("print", scheme);
  }

  private void emulate(String medium, String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    ask("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(feature)));
  }

  /** Presses a key, such as {@code Tab}. */
  public void press(String key, int code) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** Moves the mouse to a place of the window. */
  public void moveTo(double x, double y) {
    ask("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
  }

  /** Writes the whole page as a PNG picture. */
  public void screenshot(Path file) {
    byte[] picture = picture("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    write(file, picture);
  }

  /** Writes the page as a PDF file, as it would be printed. */
  public void print(Path file) {
    write(file, picture("Page.printToPDF", Map.of("printBackground", true)));
  }

  private byte[] picture(String method, Map<String, ?> parameters) {
    return Base64.getDecoder().decode(ask(method, parameters).get("data").asString());
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private JsonNode ask(String method, Map<String, ?> parameters) {
    return tools.ask(session, method, parameters);
  }

  private void note(String event, JsonNode told) {
    switch (event) {
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "warning", "assert").contains(told.path("type").asString())) {
          complaints.add(told.get("type").asString() + ": " + told.get("args"));
        }
      }
      case "Runtime.exceptionThrown" ->
          complaints.add(told.path("exceptionDetails").path("exception").toString());
      case "Log.entryAdded" -> complaints.add(told.path("entry").path("text").asString());
      case "Network.requestWillBeSent" -> requests.add(told.path("request").path("url").asString());
      default -> {}
    }
  }

  /** Ends the browser and forgets its profile. */
  @Override
  public void close() {
    tools.ask("", "Browser.close", Map.of());
    tools.close();
    end();
  }

  /** Leaves nothing behind, whatever came before. */
  private void end() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      ChromiumFetch.delete(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}
