using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Files;

/// <summary>The address under which a link on a card reaches this program.</summary>
internal sealed class PublicAddress(IOptions<FileLinkOptions> options, IHostEnvironment environment, IServiceProvider services)
{
    /// <summary>Null where nobody said it: a guess from what this machine listens on would lead nowhere behind a proxy.</summary>
    public Uri? Find() =>
        options.Value.Address is { } set ? new Uri(set.TrimEnd('/') + "/")
        : environment.IsDevelopment() && services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } own ? OnThisMachine(own)
        : null;

    /// <summary>Only https: the address of a file is a key to it. On this machine nobody listens in.</summary>
    public static bool IsUsable(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri is { Scheme: "http", IsLoopback: true }) && uri.Query.Length == 0;

    private static Uri OnThisMachine(string own)
    {
        var address = BindingAddress.Parse(own);
        var host = address.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
