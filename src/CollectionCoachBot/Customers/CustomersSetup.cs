using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;

namespace CollectionCoachBot.Customers;

internal static class CustomersSetup
{
    /// <summary>What is known of one customer, where it is from, and the forms that complete it. Needs the pages about a customer and the claims to be registered.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddSingleton<CustomerFiles>()
        .AddSingleton<CustomerParts>()
        .AddSingleton<CycleForm>()
        .AddSingleton<AboutForm>()
        .AddSingleton<CustomerPage>()
        .AddSingleton<CasePage>(provider => provider.GetRequiredService<CustomerPage>())
        .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<CasePress>(provider, provider.GetRequiredService<CustomerPage>()))
        .AddSingleton<ICardAction, OpenCycleForm>()
        .AddSingleton<ICardAction, SaveCycleForm>()
        .AddSingleton<ICardAction, OpenAboutForm>()
        .AddSingleton<ICardAction, SaveAboutForm>()
        .AddSingleton<ICardAction, OpenLawForm>()
        .AddSingleton<ICardAction, SaveLawForm>()
        .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<CaseCommand>(provider, provider.GetRequiredService<CustomerPage>()));
}
