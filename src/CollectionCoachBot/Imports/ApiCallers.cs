using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports;

/// <summary>Tells who sends a request, before anything of its body is read: by a key, or by a token of Entra.</summary>
internal sealed class ApiCallers(IOptions<LedgerApiOptions> options, AppTokens tokens, ILogger<ApiCallers> log)
{
    public const string KeyHeader = "X-Api-Key";

    private readonly (string Name, byte[] Digest)[] _keys = [.. options.Value.Keys.Select(key => (key.Key, DigestOf(key.Value)))];

    /// <returns>The name of the caller: <c>key:NAME</c> or <c>app:ID</c>.</returns>
    /// <exception cref="ApiRefusedException">The API is off, or it isn't proven who calls. The log says why; the caller isn't told.</exception>
    public async Task<string> OfAsync(HttpContext context)
    {
        if (!options.Value.IsOn)
            throw new ApiRefusedException(StatusCodes.Status404NotFound, "off");
        var (keys, authorizations) = (context.Request.Headers[KeyHeader], context.Request.Headers.Authorization);
        if (keys.Count + authorizations.Count != 1)
            throw Refuse(context, keys.Count + authorizations.Count == 0 ? "there is neither a key nor a token" : "there are several keys or tokens");
        if (keys.Count == 1)
            return NameOf(keys.ToString()) is { } name ? "key:" + name : throw Refuse(context, "the key isn't one of those configured");
        var (app, reason) = await tokens.ReadAsync(authorizations.ToString());
        return app is not null ? "app:" + app : throw Refuse(context, reason);
    }

    /// <summary>
    /// Digests are all as long as each other, and each is compared to its end, so that the time tells neither how much of a key was right nor
    /// whose it is.
    /// </summary>
    private string? NameOf(string given)
    {
        var digest = DigestOf(given);
        string? found = null;
        foreach (var (name, known) in _keys)
            found = CryptographicOperations.FixedTimeEquals(digest, known) ? name : found;
        return found;
    }

    private ApiRefusedException Refuse(HttpContext context, string reason)
    {
        ImportsLog.CallerRefused(log, reason);
        context.Response.Headers.WWWAuthenticate = options.Value.Apps.Count > 0 ? "Bearer" : "ApiKey";
        return new ApiRefusedException(StatusCodes.Status401Unauthorized, "who");
    }

    private static byte[] DigestOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
