/** What everybody says once all is quiet: the services, the topic, the provider's book, and those who asked. */
package dev.baedal.faults.snapshot;
