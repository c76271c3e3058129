/** What every call to another service shares. Its settings are in calls.yml. */
package dev.baedal.platform.client;
