/** The ground of every service: HTTP, login, life cycles, deadlines, storage, and what operators need. */
package dev.baedal.platform;
