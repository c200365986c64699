-- The data model of the resource service: who provides resources, who consumes
-- them, how a request finds room. `load` runs this file, so an edited copy is the
-- schema of the next load.
--
-- Conventions
--   * An id column is as wide as the column it refers to. Lookup tables (their
--     comment starts with "lookup:") hold a few codes and do not grow with the
--     deployment; their ids are SMALLINT. Everything that grows with the
--     deployment has INT ids, everything that grows with use has BIGINT ids; their
--     comment starts with "grows:". `explain` takes reading a lookup table whole for
--     no scan and reading one that grows for a scan, however few rows it has now.
--     A table without such a comment counts as either by its rows.
--   * Codes and uuids are ASCII, compared byte by byte. A uuid is 32 hex digits.
--   * Amounts are unsigned 64-bit whole numbers. Capacity is
--     floor((total - reserved) * allocation_ratio).
--   * Times are epoch seconds, UTC. 9223372036854775807 means never.
--   * No foreign keys: every reference is written by one program, in one
--     transaction, and checked by it. The comment of a column that refers to another
--     begins with the other's name, as in 'providers.id': `schema` draws these.

-- ---------------------------------------------------------------- names and codes

CREATE TABLE object_types (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_object_types_code (code)
) COMMENT = 'lookup: the kinds of object that have a name';

-- Stands in for the separate name service: names live here and nowhere else.
CREATE TABLE object_names (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  uuid        CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_type SMALLINT UNSIGNED NOT NULL COMMENT 'object_types.id',
  name        VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_object_names_uuid (uuid),
  UNIQUE KEY ux_object_names_type_name (object_type, name)
) COMMENT = 'grows: the name of every object, by uuid';

CREATE TABLE resource_types (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_resource_types_code (code)
) COMMENT = 'lookup: what is consumed';

CREATE TABLE capabilities (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_capabilities_code (code)
) COMMENT = 'lookup: what a provider has or lacks';

CREATE TABLE provider_types (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_provider_types_code (code)
) COMMENT = 'lookup: the kinds of provider';

CREATE TABLE consumer_types (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_consumer_types_code (code)
) COMMENT = 'lookup: the kinds of consumer';

CREATE TABLE distance_types (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  generation  INT UNSIGNED NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY ux_distance_types_code (code)
) COMMENT = 'lookup: the ways in which a provider is near or far';

CREATE TABLE distances (
  id          SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT,
  type_id     SMALLINT UNSIGNED NOT NULL COMMENT 'distance_types.id',
  code        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  position    SMALLINT UNSIGNED NOT NULL COMMENT '0 is nearest',
  PRIMARY KEY (id),
  UNIQUE KEY ux_distances_type_code (type_id, code)
) COMMENT = 'lookup: the codes of each distance type, nearest first';

-- ------------------------------------------------------------------- providers

-- A few or many, as the deployment is divided: neither a lookup table nor one that
-- grows with what is in it, so explain goes by its rows.
CREATE TABLE partitions (
  id   INT UNSIGNED NOT NULL AUTO_INCREMENT,
  uuid CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'object_names.uuid',
  PRIMARY KEY (id),
  UNIQUE KEY ux_partitions_uuid (uuid)
) COMMENT = 'a division of the deployment; every provider is in exactly one';

CREATE TABLE providers (
  id                 INT UNSIGNED NOT NULL AUTO_INCREMENT,
  uuid               CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'object_names.uuid',
  type_id            SMALLINT UNSIGNED NOT NULL COMMENT 'provider_types.id',
  generation         INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'raised by every writer',
  partition_id       INT UNSIGNED NOT NULL COMMENT 'partitions.id',
  parent_provider_id INT UNSIGNED NULL COMMENT 'providers.id; NULL for a root',
  PRIMARY KEY (id),
  UNIQUE KEY ux_providers_uuid (uuid),
  -- id is in the key so that the providers of a partition come in provider order
  -- and a search can stop at its limit.
  KEY ix_providers_partition (partition_id, id),
  -- The providers of one type come in provider order too, partition by partition.
  KEY ix_providers_partition_type (partition_id, type_id),
  KEY ix_providers_parent (parent_provider_id)
) COMMENT = 'grows: what has resources';

-- Nested sets: a provider's descendants are the rows of the same root whose
-- nested_left lies between its own nested_left and nested_right.
CREATE TABLE provider_trees (
  id               INT UNSIGNED NOT NULL AUTO_INCREMENT,
  provider_id      INT UNSIGNED NOT NULL COMMENT 'providers.id',
  root_provider_id INT UNSIGNED NOT NULL COMMENT 'providers.id; itself for a root',
  nested_left      INT UNSIGNED NOT NULL,
  nested_right     INT UNSIGNED NOT NULL,
  generation       INT UNSIGNED NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE KEY ux_provider_trees_provider (provider_id),
  UNIQUE KEY ux_provider_trees_nested (root_provider_id, nested_left, nested_right)
) COMMENT = 'grows: where each provider stands in its tree';

CREATE TABLE provider_capabilities (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT,
  provider_id   INT UNSIGNED NOT NULL COMMENT 'providers.id',
  capability_id SMALLINT UNSIGNED NOT NULL COMMENT 'capabilities.id',
  PRIMARY KEY (id),
  UNIQUE KEY ux_provider_capabilities (provider_id, capability_id),
  -- provider_id is in the key so that the providers of one capability come in
  -- provider order and a search can stop at its limit.
  KEY ix_provider_capabilities_capability (capability_id, provider_id)
) COMMENT = 'grows: the capabilities that each provider has';

-- held is the sum of what allocations that never end use; every writer changes it in its own
-- transaction, and `verify` audits it. From the start of the last of them on, no less than held is
-- used: then a search passes over inventories by largest before it adds up what is used. Whether
-- what is left suffices is decided by the sum alone, which counts allocations that end too.
CREATE TABLE inventories (
  id               INT UNSIGNED NOT NULL AUTO_INCREMENT,
  provider_id      INT UNSIGNED NOT NULL COMMENT 'providers.id',
  resource_type_id SMALLINT UNSIGNED NOT NULL COMMENT 'resource_types.id',
  total            BIGINT UNSIGNED NOT NULL,
  reserved         BIGINT UNSIGNED NOT NULL DEFAULT 0,
  min_unit         BIGINT UNSIGNED NOT NULL DEFAULT 1,
  max_unit         BIGINT UNSIGNED NOT NULL,
  step_size        BIGINT UNSIGNED NOT NULL DEFAULT 1,
  allocation_ratio DECIMAL(12,6) NOT NULL DEFAULT 1,
  held             DECIMAL(30) UNSIGNED NOT NULL DEFAULT 0 COMMENT 'used by allocations that never end; kept by every writer',
  capacity         DECIMAL(26) GENERATED ALWAYS AS (FLOOR((CAST(total AS DECIMAL(20)) - reserved) * allocation_ratio)) STORED,
  largest          BIGINT UNSIGNED GENERATED ALWAYS AS (
                     CASE WHEN capacity < held THEN NULL
                          WHEN LEAST(max_unit, capacity - held) - MOD(LEAST(max_unit, capacity - held), step_size) < min_unit THEN NULL
                          ELSE LEAST(max_unit, capacity - held) - MOD(LEAST(max_unit, capacity - held), step_size)
                     END) STORED COMMENT 'the most that can be taken at once for ever; NULL where nothing can',
  PRIMARY KEY (id),
  UNIQUE KEY ux_inventories_provider_type (provider_id, resource_type_id),
  -- In provider order, so that a search stops at its limit: 5 ms at 100,000 nodes, where all
  -- inventories of a type by (resource_type_id, total), sorted after, took 8.7 s.
  KEY ix_inventories_type_provider (resource_type_id, provider_id),
  -- Where few providers have room left, a search starts from those that may: milliseconds at
  -- 100,000 nodes with room on one in a thousand, where adding up use node by node took 8.7 s.
  KEY ix_inventories_type_largest (resource_type_id, largest)
) COMMENT = 'grows: how much of a resource type a provider has';

CREATE TABLE provider_groups (
  id   INT UNSIGNED NOT NULL AUTO_INCREMENT,
  uuid CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'object_names.uuid',
  PRIMARY KEY (id),
  UNIQUE KEY ux_provider_groups_uuid (uuid)
) COMMENT = 'grows: any set of providers: a site, a row, a rack, an aggregate';

-- A nested provider has a row for every group that it or an ancestor is in, so
-- that membership is one lookup for every provider.
CREATE TABLE provider_group_members (
  provider_group_id INT UNSIGNED NOT NULL COMMENT 'provider_groups.id',
  provider_id       INT UNSIGNED NOT NULL COMMENT 'providers.id',
  PRIMARY KEY (provider_group_id, provider_id),
  KEY ix_provider_group_members_provider (provider_id)
) COMMENT = 'grows: which providers are in which group';

CREATE TABLE provider_distances (
  id                INT UNSIGNED NOT NULL AUTO_INCREMENT,
  provider_id       INT UNSIGNED NOT NULL COMMENT 'providers.id',
  provider_group_id INT UNSIGNED NOT NULL COMMENT 'provider_groups.id',
  distance_id       SMALLINT UNSIGNED NOT NULL COMMENT 'distances.id',
  PRIMARY KEY (id),
  UNIQUE KEY ux_provider_distances (provider_id, provider_group_id, distance_id)
) COMMENT = 'grows: how far a provider is from a group';

-- ------------------------------------------------------------------- consumption

CREATE TABLE consumers (
  id                 BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  type_id            SMALLINT UNSIGNED NOT NULL COMMENT 'consumer_types.id',
  uuid               CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'object_names.uuid',
  generation         INT UNSIGNED NOT NULL DEFAULT 1 COMMENT 'raised by every writer',
  owner_project_uuid CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner_user_uuid    CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY ux_consumers_uuid (uuid),
  KEY ix_consumers_type (type_id),
  KEY ix_consumers_owner (owner_project_uuid, owner_user_uuid)
) COMMENT = 'grows: what uses resources';

CREATE TABLE allocations (
  id           BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  consumer_id  BIGINT UNSIGNED NOT NULL COMMENT 'consumers.id',
  acquire_time BIGINT UNSIGNED NOT NULL COMMENT 'epoch seconds, UTC; first second of use',
  release_time BIGINT UNSIGNED NOT NULL COMMENT 'epoch seconds, UTC; first second after use',
  PRIMARY KEY (id),
  KEY ix_allocations_consumer (consumer_id, acquire_time, release_time),
  KEY ix_allocations_window (acquire_time, release_time),
  -- What ends at all, and what is over: few of many where most allocations never end.
  KEY ix_allocations_release (release_time)
) COMMENT = 'grows: use of resources by one consumer in a window of time';

CREATE TABLE allocation_items (
  id               BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  allocation_id    BIGINT UNSIGNED NOT NULL COMMENT 'allocations.id',
  provider_id      INT UNSIGNED NOT NULL COMMENT 'providers.id',
  resource_type_id SMALLINT UNSIGNED NOT NULL COMMENT 'resource_types.id',
  used             BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (id),
  KEY ix_allocation_items_allocation (allocation_id, provider_id, resource_type_id),
  -- used is in the key so that what is used on a provider is read from the index alone.
  KEY ix_allocation_items_usage (resource_type_id, provider_id, allocation_id, used)
) COMMENT = 'grows: what an allocation uses of which provider';

-- --------------------------------------------------------------------- runm's own

-- One row. Its presence says that runm created this schema and may replace it.
CREATE TABLE runm_deployment (
  id       TINYINT UNSIGNED NOT NULL DEFAULT 1,
  name     VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin NOT NULL,
  seed     BIGINT NOT NULL,
  nodes    INT UNSIGNED NOT NULL,
  version  VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of runm',
  PRIMARY KEY (id)
) COMMENT = 'lookup: the deployment that was loaded; marks the schema as made by runm';
