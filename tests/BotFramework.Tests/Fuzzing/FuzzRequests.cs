namespace BotFramework.Tests.Fuzzing;

/// <summary>Cases as HTTP requests.</summary>
public static class FuzzRequests
{
    /// <param name="client">Whose base address is the bot's.</param>
    /// <param name="one">The case.</param>
    /// <param name="token">The channel's token; null for a bot that takes none.</param>
    /// <returns>The status of the answer.</returns>
    public static async Task<int> SendAsync(HttpClient client, FuzzCase one, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(one.Body) };
        if (one.ContentType != null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", one.ContentType);
        request.Headers.TryAddWithoutValidation("X-Culture", one.Culture);
        if (token != null && Authorization(one, token) is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await client.SendAsync(request);
        await answer.Content.CopyToAsync(Stream.Null);
        return (int)answer.StatusCode;
    }

    private static string? Authorization(FuzzCase one, string token) => one.Caller switch
    {
        Caller.Channel => "Bearer " + token,
        Caller.Nobody => null,
        Caller.Forger => "Bearer " + Forged(token, one.Seed),
        _ => "Bearer " + Convert.ToBase64String(one.Body.AsSpan(0, Math.Min(one.Body.Length, 300))),
    };

    /// <summary>With another letter somewhere but at the end of a part, where some bits mean nothing.</summary>
    private static string Forged(string token, ulong seed)
    {
        var letters = token.ToCharArray();
        var at = (int)(seed * 7919 % (ulong)(letters.Length - 5));
        while (letters[at] == '.' || letters[at + 1] == '.')
            at++;
        letters[at] = letters[at] == 'A' ? 'B' : 'A';
        return new string(letters);
    }
}
