using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Explain;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Receivables;

internal static class ReceivablesSetup
{
    /// <summary>The ledger, the customer search and the import. Needs the storage to be registered.</summary>
    public static IServiceCollection AddReceivables(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReceivablesOptions>().Bind(configuration.GetSection(ReceivablesOptions.Section)).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<IValidateOptions<ReceivablesOptions>, ReceivablesOptionsValidator>()
            .AddSingleton<Ledger>()
            .AddSingleton<CustomerEntryBook>()
            .AddSingleton<CustomerSearch>()
            .AddHostedService<ReadySearch>()
            .AddSingleton<LedgerHistory>()
            .AddSingleton<LedgerMappings>()
            .AddSingleton<IForgetOld, ForgetRejectedRows>()
            .AddSingleton<ImportExplainer>()
            .AddSingleton<InvoiceSearch>()
            .AddSingleton(_ => LedgerVocabulary.Load(AppContext.BaseDirectory))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<LedgerImporter>(provider));
    }
}
