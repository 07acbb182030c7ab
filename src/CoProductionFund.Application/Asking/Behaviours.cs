using FluentValidation;
using MediatR;

namespace CoProductionFund.Application.Asking;

public sealed class GuardBehaviour<TQuery, T>(Guard guard) : IPipelineBehavior<TQuery, T>
    where TQuery : IQuery<T>
{
    public async Task<T> Handle(TQuery request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        await guard.Check(request, cancellationToken);
        return await next();
    }
}

public sealed class ValidationBehaviour<TQuery, T>(IEnumerable<IValidator<TQuery>> validators)
    : IPipelineBehavior<TQuery, T>
    where TQuery : IQuery<T>
{
    public async Task<T> Handle(TQuery request, CancellationToken cancellationToken, RequestHandlerDelegate<T> next)
    {
        foreach (var validator in validators)
        {
            await validator.ValidateAndThrowAsync(request, cancellationToken);
        }

        return await next();
    }
}
