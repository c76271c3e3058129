/** Settings and safeguards of every call to another service. The settings are in calls.yml. */
package dev.baedal.platform.client;
