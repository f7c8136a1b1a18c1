using System;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses that tokens may be sent to and keys may be read from.</summary>
internal static class SafeAddress
{
    /// <summary>Whether it is https; in Development also http on this machine.</summary>
    public static bool Is(string url, bool development) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (development && LoopbackRules.IsLoopbackUrl(url)));
}
