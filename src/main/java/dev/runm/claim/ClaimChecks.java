package dev.runm.claim;

import dev.runm.shell.ArgumentCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the numbers that {@code claim} and {@code fill} take checked before a run. */
@Configuration(proxyBeanMethods = false)
class ClaimChecks {

  @Bean
  ArgumentCheck claimCountCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> command.equals("claim") && parameter.equals("count"),
        (parameter, count) -> Execution.checkCount(Long.parseLong(count)));
  }

  @Bean
  ArgumentCheck shareCheck() {
    return ArgumentCheck.of(
        (command, parameter) -> command.equals("fill") && parameter.equals("to"),
        (parameter, share) -> FillCommand.share(share));
  }
}
