package dev.runm.session;

import dev.runm.error.UserException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The server that the session works on: the one the program was started with, until another. */
@Component
@Primary
public class ServerChoice implements ServerSource {
  private final ObjectProvider<LiveConnection> live;
  private final ObjectProvider<Session> session;
  private volatile ServerSource current;

  ServerChoice(
      @Qualifier("serverSource") ServerSource first,
      ObjectProvider<LiveConnection> live,
      ObjectProvider<Session> session) {
    this.current = first;
    this.live = live;
    this.session = session;
  }

  /**
   * Works on another server from now on, or on a new connection to the same one. Where that fails,
   * all stays as it was.
   *
   * @param other the server; nothing for the same one
   * @throws UserException if there is no way to it, or a transaction is open
   */
  public void connect(Optional<ServerSource> other) {
    session.getObject().requireNoTransaction("connect would lose what is not committed");
    ServerSource source = other.orElse(current);
    try {
      Connection opened = NewConnection.to(source.get());
      live.getObject().goOver(opened, () -> current = source);
      session.getObject().connection();
    } catch (SQLException failure) {
      throw ConnectionFailure.of(source.get(), failure);
    }
  }

  @Override
  public ServerAddress get() {
    return current.get();
  }

  @Override
  public ServerAddress again() {
    return current.again();
  }
}
