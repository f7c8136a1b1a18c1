using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Files;
using CollectionCoachBot.Imports.Overview;
using CollectionCoachBot.Imports.Sent;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports;

internal static class ImportsSetup
{
    /// <summary>Ledger files by HTTP and by chat, and what became of all of them. Needs the storage, the scheduling, the bot's identity, the texts, the ledger, and files by link.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddOptions<LedgerApiOptions>().BindConfiguration(LedgerApiOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SentLedgerOptions>().BindConfiguration(SentLedgerOptions.Section)
            .Validate(options => options.Hosts.All(SentFileHosts.IsName), "SentLedgers:Hosts: each is the name of a host, such as files.example.com, or *. and what names end with.")
            .ValidateOnStart();
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
            .AddSingleton<ImportTurn>()
            .AddSingleton<SentFileHosts>()
            .AddSingleton<SentFileFetcher>()
            .AddSingleton<SentLedgers>()
            .AddSingleton<SentLedgerQueue>()
            .AddSingleton<SentLedgerCard>()
            .AddSingleton(_ => SentOptionWords.Load(AppContext.BaseDirectory))
            .AddSingleton<SentOptionsReader>()
            .AddSingleton<SentLedgerDesk>()
            .AddSingleton<IMessageRenderer, SentLedgerRenderer>()
            .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<DecideSentLedger>(provider, DecideSentLedger.ImportVerb))
            .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<DecideSentLedger>(provider, DecideSentLedger.CancelVerb))
            .AddSingleton<IForgetOld, ForgetSentLedgers>()
            .AddHostedService<SentLedgerWorker>()
            .AddRecurringJob<AbandonedSentLedgersJob>(TimeSpan.FromMinutes(1))
            .AddHostedService<ImportWorker>()
            .AddRecurringJob<InterruptedImportsJob>(TimeSpan.FromMinutes(1));
    }

    public static void MapLedgerApi(this WebApplication app)
    {
        app.MapPost(LedgerApi.Path, (RequestDelegate)(context => context.RequestServices.GetRequiredService<LedgerApi>().TakeAsync(context)));
        app.MapGet(LedgerApi.Path + "/{id}", (RequestDelegate)(context => context.RequestServices.GetRequiredService<LedgerApi>().TellAsync(context)));
    }
}
