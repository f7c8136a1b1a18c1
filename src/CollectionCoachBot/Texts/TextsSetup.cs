namespace CollectionCoachBot.Texts;

internal static class TextsSetup
{
    /// <summary>The texts stand beside the program, wherever it was started from.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services) =>
        services.AddSingleton(_ => Words.Load(AppContext.BaseDirectory));
}
