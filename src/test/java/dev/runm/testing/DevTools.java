package dev.runm.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with a browser in its DevTools protocol. */
final class DevTools implements WebSocket.Listener {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** After that a browser hangs; it answers within milliseconds. */
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
  private final StringBuilder partial = new StringBuilder();
  private final BiConsumer<String, JsonNode> events;
  private final WebSocket socket;

  /**
   * Begins the conversation.
   *
   * @param events takes the name of each event and what it tells
   */
  DevTools(String address, BiConsumer<String, JsonNode> events) {
    this.events = events;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), this)
            .join();
  }

  /**
   * Asks the browser, or one of its pages.
   *
   * @param session the page; empty for the browser itself
   */
  JsonNode ask(String session, String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    open.put(id, answer);
    Map<String, Object> message =
        session.isEmpty()
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    socket.sendText(JSON.writeValueAsString(message), true).join();
    try {
      JsonNode reply = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (reply.has("error")) {
        throw new IllegalStateException(method + ": " + reply.get("error"));
      }
      return reply.get("result");
    } catch (TimeoutException | ExecutionException failure) {
      throw new IllegalStateException("the browser does not answer " + method, failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
    partial.append(text);
    if (whole) {
      JsonNode message = JSON.readTree(partial.toString());
      partial.setLength(0);
      if (message.has("id")) {
        open.remove(message.get("id").asInt()).complete(message);
      } else {
        events.accept(message.get("method").asString(), message.path("params"));
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    onError(from, new IllegalStateException("the browser hung up: " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    open.values().forEach(waiting -> waiting.completeExceptionally(failure));
  }

  /** Ends the conversation. */
  void close() {
    socket.abort();
  }
}
