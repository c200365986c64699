package dev.runm.trace;

import org.apache.ibatis.annotations.Mapper;

/** Has no methods: its statements are sent by {@link TraceStatements}. */
@Mapper
interface TraceMapper {}
