namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Where a browser fetches the file of a letter: <c>GET /files/{id}</c>.</summary>
internal static class LetterEndpoint
{
    public static void MapLetters(this WebApplication app) =>
        app.MapGet($"/{LetterLinks.Path}/{{id}}", (RequestDelegate)(context => context.RequestServices.GetRequiredService<LetterFile>().AnswerAsync(context)));
}
