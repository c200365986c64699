package dev.runm.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runm.error.UserException;
import dev.runm.login.Login;
import dev.runm.login.NamedConnection;
import dev.runm.login.NamedConnections;
import dev.runm.login.Wanted;
import dev.runm.session.ServerAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MeantServerTest {
  private static final NamedConnections NAMED =
      new NamedConnections(
          List.of(
              new NamedConnection("lab", said("lab1:3310/lab", "lena")),
              new NamedConnection("wrong", said("db:70000", "ops")),
              new NamedConnection("login", said("me:x@db", "ops")),
              new NamedConnection("production", said("db.example.com", "ops"))));

  private final List<String> questions = new ArrayList<>();

  @Test
  void aNamedConnectionComesBeforeAHostOfThatName() {
    ServerAddress address = find("lab", Wanted.NOTHING);
    assertThat(address.host()).isEqualTo("lab1:3310");
    assertThat(address.user()).isEqualTo("lena");
    assertThat(address.schema()).isEqualTo("lab");
    assertThat(questions).containsExactly("Password of lena at lab1:3310: ");
    assertThat(find("mysql://lab", Wanted.NOTHING).host()).isEqualTo("lab");
  }

  @Test
  void optionsWinOverWhatTheConnectionSays() {
    Wanted user =
        new Wanted(
            Optional.empty(),
            Optional.of("ann"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("verify-ca"),
            Optional.empty());
    assertThat(find("lab", user).user()).isEqualTo("ann");
    assertThat(find("lab", user).properties()).containsEntry("sslMode", "VERIFY_CA");
  }

  @Test
  void aNameThatWasMistypedIsNotTakenForAHost() {
    assertThatThrownBy(() -> find("prodcution", Wanted.NOTHING))
        .hasMessage(
            "no connection is called prodcution (did you mean production?): mysql://prodcution is"
                + " the host of that name");
    assertThat(questions).isEmpty();
    assertThat(find("otherhost", Wanted.NOTHING).host()).isEqualTo("otherhost");
  }

  @Test
  void aHostThatNobodyKnowsIsSaidBeforeItsPasswordIsAskedFor() {
    MeantServer looking = destination(new HostLookup(NAMED));
    assertThatThrownBy(() -> looking.find(Optional.of("nowhere.invalid:3307"), Wanted.NOTHING))
        .hasMessage(
            "cannot connect to nowhere.invalid:3307: the host is unknown, and the connections are"
                + " lab, wrong, login, production");
    assertThat(questions).isEmpty();
    assertThat(looking.find(Optional.of("127.0.0.1:1"), Wanted.NOTHING)).isPresent();
    assertThat(looking.find(Optional.of("[::1]:1"), Wanted.NOTHING)).isPresent();
    assertThat(questions).hasSize(2);
    assertThatThrownBy(
            () ->
                destination(new HostLookup(NamedConnections.NONE))
                    .find(Optional.of("nowhere.invalid"), Wanted.NOTHING))
        .hasMessage("cannot connect to nowhere.invalid: the host is unknown; check the name");
  }

  @Test
  void nothingIsTheServerThatIsThereAndTheEmbeddedOneMayBeMissing() {
    assertThat(destination().find(Optional.empty(), Wanted.NOTHING)).isEmpty();
    assertThatThrownBy(() -> find("embedded", Wanted.NOTHING))
        .isInstanceOf(UserException.class)
        .hasMessage("there is no embedded MySQL here");
  }

  @Test
  void whatIsWrongWithAnAddressIsSaidOfThePlaceWhereItStands() {
    assertThatThrownBy(() -> find("root@db1", Wanted.NOTHING))
        .hasMessageStartingWith("connect takes no user or password in the address: use --user,");
    assertThatThrownBy(() -> find("db1:0", Wanted.NOTHING))
        .hasMessage("connect names port 0: ports are 1 to 65535");
    assertThatThrownBy(() -> find("wrong", Wanted.NOTHING))
        .hasMessage("url of connection wrong names port 70000: ports are 1 to 65535");
    assertThatThrownBy(() -> find("login", Wanted.NOTHING))
        .hasMessageStartingWith("url of connection login must hold no user or password: use its");
  }

  @Test
  void theVariableIsThePasswordOfTheServerThatTheProgramBeganWithAndOfNoOther() {
    ServerAddress first =
        new ServerAddress(
            "jdbc:mysql://db.example.com/", "ops", Optional.empty(), "runm", false, Map.of());
    MeantServer destination =
        new MeantServer(
            Optional::empty,
            NAMED,
            new Login(
                Map.of("RUNM_PASSWORD", "secret"),
                Path.of("not-there"),
                question -> Optional.of("typed"),
                first::isServerOf,
                server -> {}));
    Map.of(
            "production", "secret",
            "DB.example.com:3306/lab", "secret",
            "db.example.com:3307", "typed",
            "lab", "typed",
            "otherhost", "typed")
        .forEach(
            (word, password) ->
                assertThat(
                        destination
                            .find(Optional.of(word), Wanted.NOTHING)
                            .orElseThrow()
                            .get()
                            .password())
                    .as(word)
                    .contains(password));
  }

  private ServerAddress find(String word, Wanted options) {
    return destination().find(Optional.of(word), options).orElseThrow().get();
  }

  private MeantServer destination() {
    return destination(server -> {});
  }

  private MeantServer destination(Consumer<ServerAddress> first) {
    return new MeantServer(
        Optional::empty,
        NAMED,
        new Login(
            Map.of(),
            Path.of("not-there"),
            question -> {
              questions.add(question);
              return Optional.of("x");
            },
            server -> true,
            first));
  }

  private static Wanted said(String url, String user) {
    return new Wanted(
        Optional.of(url),
        Optional.of(user),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
