using CollectionCoachBot.Coaching.Cards;
using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

internal static class CoachingSetup
{
    /// <summary>The dialog before a call, its card, and what is settled on that card.</summary>
    public static IServiceCollection AddCoaching(this IServiceCollection services) => services
        .AddSingleton(new StateType("coachValues", typeof(CoachValues)))
        .AddSingleton<Coachings>()
        .AddSingleton<ICoachCards, CoachedCalls>()
        .AddSingleton<IForgetOld, ForgetCoachings>()
        .AddSingleton<IRecentCustomers, RecentlyCoached>()
        .AddSingleton<TurnAccounts>()
        .AddSingleton<CoachQuestions>()
        .AddSingleton<LastAnswer>()
        .AddSingleton<AnsweredQuestion>()
        .AddSingleton<QuestionPrompts>()
        .AddSingleton<NoSuchCustomer>()
        .AddSingleton<CoachDialog>()
        .AddSingleton<CoachDialogs>()
        .AddSingleton<ICommand, CoachCommand>()
        .AddSingleton<ICardAction, CoachStart>()
        .AddSingleton<IMessageRenderer, CoachStarter>()
        .AddSingleton<OpenCoachings>()
        .AddSingleton<SpecialDesk>()
        .AddSingleton<LawCards>()
        .AddSingleton<LawDesk>()
        .AddSingleton<CardPages>()
        .AddSingleton<ICustomerPages>(provider => provider.GetRequiredService<CardPages>())
        .AddCardCommand("special", "coaching.special", (provider, turn, opened, cancel) => provider.GetRequiredService<SpecialDesk>().ListAsync(turn, opened, cancel))
        .AddCardCommand("law", "coaching.law-button", (provider, turn, opened, cancel) => provider.GetRequiredService<LawDesk>().OpenAsync(turn, opened, cancel))
        .AddPress(CoachVerbs.Show, (provider, turn, opened, _, cancel) => provider.GetRequiredService<Coachings>().CardAsync(opened.Session, turn, cancel))
        .AddPress(CoachVerbs.SpecialOpen, (provider, turn, opened, _, cancel) => provider.GetRequiredService<SpecialDesk>().ListAsync(turn, opened, cancel))
        .AddPress(CoachVerbs.SpecialChoose, (provider, turn, opened, press, cancel) => provider.GetRequiredService<SpecialDesk>().ChooseAsync(turn, opened, press.Id("e"), cancel))
        .AddPress(CoachVerbs.SpecialClear, (provider, turn, opened, _, cancel) => provider.GetRequiredService<SpecialDesk>().ClearAsync(turn, opened, cancel))
        .AddPress(CoachVerbs.LawOpen, (provider, turn, opened, _, cancel) => provider.GetRequiredService<LawDesk>().OpenAsync(turn, opened, cancel))
        .AddPress(CoachVerbs.LawEdit, (provider, turn, opened, _, cancel) => provider.GetRequiredService<LawDesk>().EditAsync(turn, opened, cancel))
        .AddPress(CoachVerbs.LawSave, (provider, turn, opened, press, cancel) => provider.GetRequiredService<LawDesk>().SaveAsync(turn, opened, press, cancel));

    private static IServiceCollection AddCardCommand(
        this IServiceCollection services, string name, string title, Func<IServiceProvider, Turn, OpenCoaching, CancellationToken, Task<JObject>> open) => services
        .AddSingleton(provider => new CardPage(name, title, (turn, opened, cancellationToken) => open(provider, turn, opened, cancellationToken)))
        .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<CardCommand>(provider, provider.GetServices<CardPage>().First(page => page.Command == name)));

    private static IServiceCollection AddPress(
        this IServiceCollection services, string verb, Func<IServiceProvider, Turn, OpenCoaching, CardPress, CancellationToken, Task<JObject>> act) =>
        services.AddSingleton<ICardAction>(provider => new CoachPress(verb, provider.GetRequiredService<OpenCoachings>(),
            (turn, opened, press, cancellationToken) => act(provider, turn, opened, press, cancellationToken)));
}
