using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Coaching;

internal static class CoachingSetup
{
    public static IServiceCollection AddCoaching(this IServiceCollection services) => services
        .AddSingleton(new StateType("coachValues", typeof(CoachValues)))
        .AddSingleton<Coachings>()
        .AddSingleton<ICoachCards, CoachedCalls>()
        .AddSingleton<IForgetOld, ForgetCoachings>()
        .AddSingleton<TurnAccounts>()
        .AddSingleton<CoachQuestions>()
        .AddSingleton<LastAnswer>()
        .AddSingleton<AnsweredQuestion>()
        .AddSingleton<QuestionPrompts>()
        .AddSingleton<CoachDialog>()
        .AddSingleton<CoachDialogs>()
        .AddSingleton<ICommand, CoachCommand>()
        .AddSingleton<ICardAction, CoachStart>()
        .AddSingleton<IMessageRenderer, CoachStarter>();
}
