package dev.runm.look;

import dev.runm.output.Report;
import dev.runm.shell.ShellCommand;
import java.util.List;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code capabilities [--provider P]}. */
@ShellCommand
class CapabilitiesCommand {
  private static final Fields<CapabilityRow> FIELDS =
      new Fields<>(
          List.of(
              Field.text("code", CapabilityRow::code),
              Field.text("description", CapabilityRow::description),
              Field.number("providers", CapabilityRow::providers)));

  private final Names names;
  private final DivisionMapper mapper;

  CapabilitiesCommand(Names names, DivisionMapper mapper) {
    this.names = names;
    this.mapper = mapper;
  }

  @Command(
      name = "capabilities",
      group = "Capabilities",
      description = "Lists capabilities with the number of providers that have each.")
  Report capabilities(
      @Option(longName = "provider", description = "those that this provider has")
          String provider) {
    List<CapabilityRow> found =
        provider == null ? mapper.capabilities() : mapper.capabilitiesOf(names.provider(provider));
    return Listing.of("capabilities", FIELDS, new Page<>(found, false));
  }
}
