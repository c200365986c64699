package dev.runm.connect;

import dev.runm.error.UserException;
import dev.runm.login.Wanted;
import dev.runm.output.Screen;
import dev.runm.session.RefusedLoginException;
import dev.runm.session.ServerAddress;
import dev.runm.session.ServerChoice;
import dev.runm.session.ServerSource;
import dev.runm.session.Session;
import dev.runm.shell.ShellCommand;
import dev.runm.shell.ValueName;
import dev.runm.whatif.WhatIf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code connect [HOST[:PORT][/SCHEMA]|NAME|embedded] …}. */
@ShellCommand
class ConnectCommand {
  private final MeantServer destination;
  private final ServerChoice choice;
  private final Session session;
  private final WhatIf whatIf;
  private final Screen screen;

  ConnectCommand(
      MeantServer destination, ServerChoice choice, Session session, WhatIf whatIf, Screen screen) {
    this.destination = destination;
    this.choice = choice;
    this.session = session;
    this.whatIf = whatIf;
    this.screen = screen;
  }

  @Command(
      name = "connect",
      group = "Session",
      description = "Goes over to another server, or to a new connection.",
      help =
          """
          The server is an address, the name of a connection in the configuration file,
          or embedded, which is the one that runm brings along. Without any of them a
          new connection to the same server takes the place of this one. Where the new
          one fails, the old one stays.

          The password comes from the login path or option file that is named here, else
          from ~/.my.cnf, unless that names another user, host or port, else it is asked
          for at the terminal, as it is where that of ~/.my.cnf is refused. RUNM_PASSWORD
          is that of the server that the program began with, and comes before ~/.my.cnf
          there. An option file or login path may name host, port, user and what TLS is
          to prove (ssl-mode, ssl-ca, ssl-cert, ssl-key).

          --tls takes DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY. A
          server on another machine is verified unless that says otherwise; --tls-ca
          names the certificates that vouch for it, else those that Java knows do.

            connect db1:3307/lab --user ann
            connect --login-path lab
            connect embedded\
          """)
  void connect(
      @Argument(index = 0, description = "an address, a named connection, or embedded")
          @Nullable String server,
      @Option(longName = "user", description = "who logs in there") String user,
      @Option(longName = "defaults-file", description = "a MySQL option file in place of ~/.my.cnf")
          @ValueName("FILE")
          String defaultsFile,
      @Option(longName = "login-path", description = "a group of ~/.mylogin.cnf") String loginPath,
      @Option(longName = "tls", description = "how the connection is protected") @ValueName("MODE")
          String tls,
      @Option(longName = "tls-ca", description = "certificates that vouch for the server, in PEM")
          @ValueName("FILE")
          String tlsCa) {
    session.requireNoTransaction("connect would lose what is not committed");
    if (whatIf.isTrying()) {
      throw new UserException("indexes are being tried here: whatif reset, then connect");
    }
    Wanted options =
        new Wanted(
            Optional.empty(),
            Optional.ofNullable(user),
            Optional.ofNullable(defaultsFile),
            Optional.ofNullable(loginPath),
            Optional.ofNullable(tls),
            Optional.ofNullable(tlsCa));
    goOver(Optional.ofNullable(server), options);
    ServerAddress now = session.server();
    screen.line(
        "Connected to %s, schema %s."
            .formatted(now.embedded() ? "the embedded MySQL" : now.toString(), now.schema()));
  }

  /** A password of ~/.my.cnf may be meant for others: one may be typed where it is refused. */
  private void goOver(Optional<String> server, Wanted options) {
    Optional<ServerSource> found = destination.find(server, options);
    try {
      choice.connect(found);
    } catch (RefusedLoginException refused) {
      Optional<ServerSource> typed =
          found.flatMap(there -> destination.again(server, options, there));
      if (typed.isEmpty()) {
        throw refused;
      }
      choice.connect(typed);
    }
  }
}
