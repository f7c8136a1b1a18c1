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
            .AddSingleton<InterestPage>()
            .AddSingleton<CasePage>(provider => provider.GetRequiredService<InterestPage>())
            .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<CasePress>(provider, provider.GetRequiredService<InterestPage>()))
            .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<InterestCommand>(
                provider, ActivatorUtilities.CreateInstance<CaseCommand>(provider, provider.GetRequiredService<InterestPage>())))
            .AddSingleton<ICardAction, OpenInterestForm>()
            .AddSingleton<ICardAction, SaveInterestForm>()
            .AddSingleton<ICardAction, OpenContractForm>()
            .AddSingleton<ICardAction, SaveContractForm>()
            .AddSingleton<ICardAction, ShowInvoice>();
    }

    private static InterestRates Rates(ClaimsOptions options) =>
        InterestRates.Load(AppContext.BaseDirectory, options.Rates is { Length: > 0 } own ? Path.Combine(ContentRoot.Folder, own) : null);
}
