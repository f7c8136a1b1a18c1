using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>From where a sent file may be fetched. Its address is a stranger's word: it must not lead this program into the company's own network.</summary>
internal sealed class SentFileHosts(IOptions<SentLedgerOptions> options, IHostEnvironment environment)
{
    private const string Teams = "*.sharepoint.com";

    public bool Allows(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
            return false;

        // On the developer's own machine nobody is led anywhere.
        if (environment.IsDevelopment() && uri.IsLoopback)
            return uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
        return uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns
            && options.Value.Hosts.Prepend(Teams).Any(host => Fits(uri.IdnHost, host));
    }

    /// <summary>Whether a setting is one: no scheme, no port, no path, and no end that half of the internet shares.</summary>
    public static bool IsName(string host) =>
        (host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) is var name && name.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns;

    private static bool Fits(string host, string known) => known.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(known[1..], StringComparison.OrdinalIgnoreCase) && host.Length > known.Length - 1
        : host.Equals(known, StringComparison.OrdinalIgnoreCase);
}
