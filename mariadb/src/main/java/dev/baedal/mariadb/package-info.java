/** A MariaDB server without an installation: it comes from the Maven registry and is unpacked once per checkout. */
package dev.baedal.mariadb;
