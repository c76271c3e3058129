/** A MariaDB server without an installation: out of the registry, unpacked once per checkout. */
package dev.baedal.mariadb;
