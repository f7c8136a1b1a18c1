using System;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// What a request must be for a bot without an app id, which can't check tokens. Each rule closes a way in from elsewhere: the peer
/// address a network, the host name DNS rebinding, forwarding headers a proxy on this machine, the content type and the origin a web
/// page in a browser on this machine, and the service URL answers that leave it.
/// </summary>
internal static class LoopbackRules
{
    /// <summary>The rule that the request breaks, for the log; null when it keeps all that can be seen before its body.</summary>
    public static string BrokenBy(HttpRequest request)
    {
        if (request.HttpContext.Connection.RemoteIpAddress is not { } peer || !IPAddress.IsLoopback(peer))
            return "the peer address isn't loopback";
        if (!IsLoopbackHost(request.Host.Host))
            return "the Host header isn't loopback";
        if (!IsJson(request.ContentType))
            return "the content type isn't application/json";
        foreach (var (name, values) in request.Headers)
        {
            if (IsForwarding(name))
                return "the request was forwarded";
            if (!name.Equals("Origin", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var origin in values)
            {
                if (!IsLoopbackUrl(origin))
                    return "the Origin header isn't loopback";
            }
        }

        return null;
    }

    /// <summary>Whether it is an http address of this machine.</summary>
    public static bool IsLoopbackUrl(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && IsLoopbackHost(address.Host);

    private static bool IsLoopbackHost(string host) =>
        host is "127.0.0.1" or "[::1]" || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string contentType)
    {
        if (contentType == null)
            return false;
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        var mediaType = end < 0 ? contentType.AsSpan() : contentType.AsSpan(0, end);
        return mediaType.Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);
    }

    // ASP.NET Core's own forwarding middleware moves the headers that it believed to X-Original-*.
    private static bool IsForwarding(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase);
}
