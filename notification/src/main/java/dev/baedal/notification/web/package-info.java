/** Preferences over HTTP. Notifications are read from Data REST. */
package dev.baedal.notification.web;
