using CollectionCoachBot.Claims.Evidence;
using CollectionCoachBot.Claims.Interest;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Claims;

internal static class ClaimsSetup
{
    /// <summary>What may be claimed, and until when. Needs the pages about a customer to be registered.</summary>
    public static IServiceCollection AddClaims(this IServiceCollection services)
    {
        services.AddOptions<ClaimsOptions>().BindConfiguration(ClaimsOptions.Section);
        return services
            .AddSingleton(provider => Rates(provider.GetRequiredService<IOptions<ClaimsOptions>>().Value))
            .AddSingleton<InterestTermsBook>()
            .AddSingleton<InterestLines>()
            .AddSingleton<InterestParts>()
            .AddSingleton<InterestForm>()
            .AddSingleton<ContractForm>()
            .AddSingleton<ClaimsBook>()
            .AddSingleton<ILimitationNotices>(provider => provider.GetRequiredService<ClaimsBook>())
            .AddSingleton<EvidenceForm>()
            .AddSingleton<EvidenceParts>()
            .AddPage<InterestPage>()
            .AddPage<EvidencePage>()
            .AddSingleton<ICardAction, OpenInterestForm>()
            .AddSingleton<ICardAction, SaveInterestForm>()
            .AddSingleton<ICardAction, OpenEvidenceForm>()
            .AddSingleton<ICardAction, SaveEvidenceForm>()
            .AddSingleton<ICardAction, WithdrawEvidence>();
    }

    private static IServiceCollection AddPage<T>(this IServiceCollection services)
        where T : InvoicePage => services
        .AddSingleton<T>()
        .AddSingleton<CasePage>(provider => provider.GetRequiredService<T>())
        .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<CasePress>(provider, provider.GetRequiredService<T>()))
        .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<ShowInvoice>(provider, provider.GetRequiredService<T>()))
        .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<OpenContractForm>(provider, provider.GetRequiredService<T>()))
        .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<SaveContractForm>(provider, provider.GetRequiredService<T>()))
        .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<InvoiceCommand>(
            provider, provider.GetRequiredService<T>(), ActivatorUtilities.CreateInstance<CaseCommand>(provider, provider.GetRequiredService<T>())));

    private static InterestRates Rates(ClaimsOptions options) =>
        InterestRates.Load(AppContext.BaseDirectory, options.Rates is { Length: > 0 } own ? Path.Combine(ContentRoot.Folder, own) : null);
}
