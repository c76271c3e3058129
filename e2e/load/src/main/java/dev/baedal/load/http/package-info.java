/** HTTP requests by the load tool Gatling, and the response times that it measures. */
package dev.baedal.load.http;
