/** The statements of the mappers folder: to list, read, edit and compare them. */
package dev.runm.mapper;
