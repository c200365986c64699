-- A schema that is not the model's: no marks on lookup tables, mixed collations, numbers kept as
-- text, and indexes of every kind.
CREATE TABLE digits (d INT NOT NULL PRIMARY KEY);
INSERT INTO digits VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);

CREATE TABLE countries (code CHAR(2) NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);
INSERT INTO countries SELECT CONCAT('c', d), CONCAT('Country ', d) FROM digits;

CREATE TABLE customers (
  id       INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  email    VARCHAR(100) CHARACTER SET utf8mb4 NOT NULL,
  phone    VARCHAR(20) CHARACTER SET latin1 NOT NULL,
  country  CHAR(2) NOT NULL,
  city     VARCHAR(50) NOT NULL,
  born     DATE NOT NULL,
  points   INT NOT NULL,
  note     TEXT,
  UNIQUE KEY ux_customers_email (email),
  KEY ix_customers_phone (phone),
  KEY ix_customers_born (born),
  KEY ix_customers_place (country, city, born)
);
INSERT INTO customers (email, phone, country, city, born, points, note)
SELECT CONCAT('user', n, '@example.org'), 100000 + n, CONCAT('c', n MOD 10), CONCAT('City ', n MOD 50),
       DATE '1950-01-01' + INTERVAL (n * 7) DAY, n MOD 97, REPEAT('x', 200)
FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n
      FROM digits a JOIN digits b JOIN digits c JOIN digits e WHERE e.d < 3) numbers;

CREATE TABLE orders (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id INT UNSIGNED NOT NULL,
  phone       VARCHAR(20) CHARACTER SET utf8mb4 NOT NULL,
  number      VARCHAR(20) NOT NULL,
  status      TINYINT NOT NULL,
  shop        TINYINT NOT NULL,
  ordered     DATETIME NOT NULL,
  amount      DECIMAL(10, 2) NOT NULL,
  KEY ix_orders_customer (customer_id),
  KEY ix_orders_number (number),
  KEY ix_orders_status (status),
  KEY ix_orders_shop (shop),
  KEY ix_orders_ordered (ordered),
  KEY ix_orders_newest (shop, ordered DESC)
);
INSERT INTO orders (customer_id, phone, number, status, shop, ordered, amount)
SELECT 1 + n MOD 3000, 100000 + n MOD 3000, n, n MOD 20, n MOD 11,
       TIMESTAMP '2020-01-01 00:00:00' + INTERVAL (n * 37) MINUTE, n MOD 1000
FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS n
      FROM digits a JOIN digits b JOIN digits c JOIN digits e JOIN digits f WHERE f.d < 2) numbers;

-- Without a primary key.
CREATE TABLE visits (visited DATETIME NOT NULL, customer_id INT UNSIGNED NOT NULL, page INT NOT NULL, KEY ix_visits_page (page));
INSERT INTO visits SELECT ordered, customer_id, id MOD 500 FROM orders;

-- Without any index.
CREATE TABLE logs (line VARCHAR(100) NOT NULL);
INSERT INTO logs SELECT CONCAT('line ', id) FROM orders WHERE id <= 500;

-- A functional index, a prefix index, JSON, and what is wide.
CREATE TABLE articles (
  id       INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title    VARCHAR(200) NOT NULL,
  details  JSON NOT NULL,
  c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT, c10 INT,
  KEY ix_articles_lower ((LOWER(title))),
  KEY ix_articles_prefix (title(5)),
  KEY ix_articles_c1 (c1),
  KEY ix_articles_c2 (c2, c3, c4),
  KEY ix_articles_tags ((CAST(details->'$.tags' AS UNSIGNED ARRAY)))
);
INSERT INTO articles (title, details, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10)
SELECT CONCAT('Title ', id), JSON_OBJECT('tags', JSON_ARRAY(id MOD 7, id MOD 11), 'weight', id), id MOD 2, id MOD 3, id MOD 100, id MOD 1000, id, id, id, id, id, id
FROM orders WHERE id <= 5000;

CREATE TABLE events (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT, year SMALLINT NOT NULL, kind INT NOT NULL, text VARCHAR(50),
  PRIMARY KEY (id, year),
  KEY ix_events_kind (kind)
) PARTITION BY RANGE (year) (
  PARTITION p2020 VALUES LESS THAN (2021), PARTITION p2021 VALUES LESS THAN (2022), PARTITION p2022 VALUES LESS THAN MAXVALUE);
INSERT INTO events (year, kind, text) SELECT 2020 + id MOD 3, id MOD 40, 'text' FROM orders WHERE id <= 6000;

-- Indexes that a comparison does not use: for words, and invisible.
CREATE TABLE papers (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, title VARCHAR(50) NOT NULL, tag VARCHAR(20) NOT NULL, shelf INT NOT NULL,
  FULLTEXT KEY ft_papers_title (title),
  KEY ix_papers_tag (tag) INVISIBLE,
  KEY ix_papers_shelf (shelf, tag) INVISIBLE
);
INSERT INTO papers (title, tag, shelf) SELECT CONCAT('paper', id), CONCAT('tag', id MOD 100), id MOD 50 FROM orders WHERE id <= 2000;

-- Rows to delete, whose statistics stay as they are meanwhile.
CREATE TABLE refunds (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, order_id INT UNSIGNED NOT NULL, amount INT NOT NULL) STATS_AUTO_RECALC = 0;
INSERT INTO refunds (order_id, amount) SELECT id, id MOD 100 FROM orders WHERE id <= 2000;
CREATE TABLE emptied (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY) STATS_AUTO_RECALC = 0;
INSERT INTO emptied SELECT id FROM refunds;
ANALYZE TABLE papers, refunds, emptied, digits, countries, customers, orders, visits, logs, articles, events;

-- Filled long after its statistics were taken, as the server believes.
CREATE TABLE grown (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, weight INT NOT NULL) STATS_AUTO_RECALC = 0;
INSERT INTO grown (weight) SELECT amount FROM orders;
ANALYZE TABLE grown;
UPDATE mysql.innodb_table_stats SET n_rows = 7 WHERE database_name = DATABASE() AND table_name = 'grown';
FLUSH TABLE grown;
