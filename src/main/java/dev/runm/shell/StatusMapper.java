package dev.runm.shell;

import org.apache.ibatis.annotations.Mapper;

/** Where the session is and what is loaded there. */
@Mapper
interface StatusMapper {
  ServerFacts server();

  LoadedDeployment deployment();
}
