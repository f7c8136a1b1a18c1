using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Objections;

/// <summary><c>objection/异议</c> and what the customer said: the answer to it. Without more: the catalogue. A number of the catalogue counts too.</summary>
internal sealed class ObjectionCommand(ObjectionDesk desk) : ICommand
{
    public string Name => "objection";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        desk.ShowAsync(turn, desk.Answer(turn, argument, Call.None), cancellationToken);
}
