/** Rate limits (M47) for each address, each person, each login and each order, with Bucket4j's token buckets. */
package dev.baedal.gateway.limit;
