using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Delegations;

internal static class DelegationsSetup
{
    /// <summary>Asking somebody to stand in, from the chat. What it lets them see is decided by the roles. Needs people, the ledger and delivery.</summary>
    public static IServiceCollection AddDelegations(this IServiceCollection services) => services
        .AddSingleton<DelegationBook>()
        .AddSingleton<DelegationCards>()
        .AddSingleton<DelegationDesk>()
        .AddSingleton<ICommand, DelegateCommand>()
        .AddSingleton<ICommand, DelegateOffCommand>()
        .AddSingleton<ICardAction, DelegationSave>()
        .AddSingleton<ICardAction, DelegationEnd>()
        .AddSingleton<IMessageRenderer, DelegationRenderer>();
}
