package dev.runm.completion;

import org.apache.ibatis.annotations.Mapper;

/** The statements of {@code mappers/CompletionMapper.xml}, which {@link Beside} sends. */
@Mapper
interface CompletionMapper {}
