using CollectionCoachBot.Conversation;
using CollectionCoachBot.Files;
using CollectionCoachBot.Imports.Overview;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports;

internal static class ImportsSetup
{
    /// <summary>Ledger files by HTTP, and what became of all of them. Needs the storage, the scheduling, the bot's identity, the texts, the ledger, and files by link.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<LedgerApiOptions>().BindConfiguration(LedgerApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<LedgerApiOptions>, LedgerApiOptions.Validator>()
            .AddSingleton<AppTokens>()
            .AddSingleton<ApiCallers>()
            .AddSingleton<ApiAnswers>()
            .AddSingleton<UploadReader>()
            .AddSingleton<ImportQueue>()
            .AddSingleton<ImportJobs>()
            .AddSingleton<LedgerApi>()
            .AddSingleton<IForgetOld, ForgetImportJobs>()
            .AddSingleton<ImportsReader>()
            .AddSingleton<ImportsCard>()
            .AddSingleton<ImportsDesk>()
            .AddSingleton<IFileSource, RejectsFile>()
            .AddSingleton<ICommand, LedgerCommand>()
            .AddSingleton<ICardAction, ShowImports>()
            .AddHostedService<ImportWorker>()
            .AddRecurringJob<InterruptedImportsJob>(TimeSpan.FromMinutes(1));
    }

    public static void MapLedgerApi(this WebApplication app)
    {
        app.MapPost(LedgerApi.Path, (RequestDelegate)(context => context.RequestServices.GetRequiredService<LedgerApi>().TakeAsync(context)));
        app.MapGet(LedgerApi.Path + "/{id}", (RequestDelegate)(context => context.RequestServices.GetRequiredService<LedgerApi>().TellAsync(context)));
    }
}
